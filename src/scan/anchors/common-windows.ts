/**
 * Four characters that stand more than fifty times in a megabyte of source code, of those that texts to look for have;
 * without letter case, and with `_` for what joins words. Counted over 52 MB of packages, 2026-11-22.
 */
export const commonWindows: ReadonlySet<string> = new Set(
  `
    '_+_ /api /web _=_( ___' ____ __pr _acc _add _and _api _app _at_ _aut _bas _cha _cli _clo _com _con
    _cre _dat _enc _exa _fil _fro _glo _htt _in_ _ins _int _io/ _jso _key _lin _loc _log _mem _mes _not
    _off _ope _or_ _org _pas _pat _pre _pri _pro _rea _rec _ref _rel _req _res _roo _run _sec _see _ser
    _set _sha _sig _spa _sta _sto _sub _tes _tim _tok _tra _use _val _ver _web _wor _wri _||_ a_re aaaa
    able acce aces ache ack_ acka acti age_ aint ait_ alid alle alls alse ampl ance anch and_ api/ api_
    appl are_ aria arra arse arti arts as_a as_t ase_ ases ass_ asse assi atch ate_ atio ator atte ault
    auth b_co base bina ble_ bles bloc bran brow buff buil byte cach cale cate cati cces ce_t ceiv ces_
    cess chan char ched chem clar clea clie code codi coll colo com/ comm conf conn cons cont cope cord
    core coun cove cret crip ctio ctok ctor curs d_=_ d_co d_in d_to data decl deco deep dent der_ desc
    dest deve ding disc dpoi dule e_ch e_cl e_co e_me e_no e_op e_pa e_pr e_re e_se e_st e_to e_va e_wi
    eam_ eams ean_ ease ecei eck_ econ ecor ecre ect( ecti ecto ecur ed_i ed_s eive elea elet ello emov
    ence enco ende endp ense ent_ enta ente enti entr ents epat epla epos equa equi er_a er_c er_f er_s
    er_t eral erce erse erso ert_ erti erto erve ery_ es_a esca escr eser espa ess_ essa essi est_ esta
    estr et_i et_t eta_ etho etti eval evel even expo face fals fast fer_ ffer fig_ figu file fine fini
    flow form from ght_ gist gith glob gnal h_=_ hent her_ here hook host http hub_ icat idat iden ient
    ier_ ific ight igna igur ild_ ile_ ils_ ime_ impl impo in_a inar inat ine_ ines ing( ing_ ings inse
    inst inte into io/a ion( ion: ion_ iona ions ipti ired is_a is_c is_t ite_ ithu itor itte ity_ ivat
    ive_ iven join json ken_ key_ keys lace lare lass last le_c le_i le_t leas lect let_ leve lias lida
    lien line link lity llba loba loca lock logg m/re mark ment mess meta mode modu mpor n_pa nary nce_
    ncod nder ndex ndpo nect ner_ new_ next nfig ngs_ ning niti nnec node npm_ nsol nsta nt_t nteg nten
    nter ntic ntri ntry o/ap obal ocal oces ocke ode: ode_ odep odes odin odul ogge oint oken ole_ olle
    om/r omma on_f on_s onal once one_ onfi onne ons/ onse onso onte ontr ooks open or_s ore_ orke ort_
    ory_ osit ount ourc over owne ows_ owse pace pass pers pi/v plic poin port posi post pres prev prin
    priv proc proj ps:/ ptio publ push qual ques quir r_co r_to race rage rain ranc rang rans rati rce_
    rces re_a re_c ream rece reco red_ redi regi rele repo requ resp ress rest revi ring rint ript rite
    rity riva roce roll root rows rray rson rt_t rver s:// s_=_ s_an s_de s_en s_ke s_ma s_or s_pa s_pr
    s_re s_se s_st s_to sage scop scri se_s secr secu sent ser_ sers serv sett sfor sign sion sito sock
    sole sour spac ss_t ssag ssio st_a st_s stac stan stem ster stom stor stra stri sts_ subs syst t_co
    t_id t_li t_na t_pa t_pr t_re t_se t_st t_to tabl tack te_a te_t ted_ tem_ tend tent ter_ tera terc
    term test text tfor th_= th_t then ther thin thub tial tic_ tica tifi time ting tion tive tly_ toke
    tor_ tore tori tors tory tps: trac tran tree trib trin trol try_ ts_a ts_t tter ttin ttps turn type
    ubli uest uffe uild uire ule_ ult_ ults umer unde urce ure_ urns user ust_ usto uthe vali vate ven_
    vera view wner word work writ wser y_re ykey ype_ ypep yste
  `
    .trim()
    .split(/\s+/),
);
